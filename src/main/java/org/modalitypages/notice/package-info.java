/**
 * Mail, end to end: what happened becomes letters to those who want to know, written in the transaction that caused them and
 * delivered afterwards, and figures for the team.
 */
package org.modalitypages.notice;
