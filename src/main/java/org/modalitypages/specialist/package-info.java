/** The content type specialist: a person or a practice, how it is credited, and what it offers. */
package org.modalitypages.specialist;
