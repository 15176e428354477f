/** The way in from a content platform: a short-lived token that its server made becomes a session here, once. */
package org.modalitypages.identity.launch;
