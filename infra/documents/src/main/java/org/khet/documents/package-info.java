/** Official documents in Thai, described as data and drawn as PDF and DOCX. */
@NullMarked
package org.khet.documents;

import org.jspecify.annotations.NullMarked;
