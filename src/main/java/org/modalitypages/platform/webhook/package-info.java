/** The platform for everything else: a signed request for each change, as Standard Webhooks describes it. */
package org.modalitypages.platform.webhook;
