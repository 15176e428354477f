/** What every endpoint shares: the JAX-RS application, strict reading of JSON bodies and of If-Match. */
package org.modalitypages.http;
