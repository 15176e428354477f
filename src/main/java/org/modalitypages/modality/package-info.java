/** The content type modality: a therapy approach with a public page. */
package org.modalitypages.modality;
