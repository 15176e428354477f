/** Single sign-on by OpenID Connect: to a provider and back, with the roles of the groups that somebody is in there. */
package org.modalitypages.identity.oidc;
