/** What visitors report of what is public: a wrong word, a wish to be taken down, a statement that should not be there. */
package org.modalitypages.report;
