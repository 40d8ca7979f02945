/** A mail server for SMTP and IMAP that keeps its mail on disk. */
@NullMarked
package org.opentriage.localstack.surroundings.mail;

import org.jspecify.annotations.NullMarked;
