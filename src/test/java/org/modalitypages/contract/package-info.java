/** Keeps the API and its description the same: in the code, in the file, and in real exchanges. */
package org.modalitypages.contract;
