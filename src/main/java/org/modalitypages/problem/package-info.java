/** Every refusal as an RFC 9457 problem, in the one order that the design promises. */
package org.modalitypages.problem;
