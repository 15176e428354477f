/**
 * The real content platforms and the real sign-in server that tests run the product against. They are installed where they
 * are missing, run as child processes on free loopback ports in folders of their own, and can be stopped, killed and
 * reached by a faulty road.
 */
package org.modalitypages.realhost;
