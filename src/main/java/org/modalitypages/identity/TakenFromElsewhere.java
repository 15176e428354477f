package org.modalitypages.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Takes a form that another website sent: what it carries proves itself, and the browser's session counts for nothing. It
 * needs no anti-forgery token, and gives whoever forges it nothing.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface TakenFromElsewhere {}
