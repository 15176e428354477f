package org.modalitypages.database;

/** The order in which observers of the application's start run; smaller is earlier. */
public final class StartOrder {
    public static final int MIGRATE = 100;
    public static final int ACCOUNTS = 200;
    public static final int DEMO = 300;
    public static final int RENDER = 400;
    public static final int JOBS = 500;
    public static final int SUMMARY = 600;

    private StartOrder() {}
}
