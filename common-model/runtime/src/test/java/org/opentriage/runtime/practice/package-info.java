/** What practice files may say, and how mistakes in them are told. */
@NullMarked
package org.opentriage.runtime.practice;

import org.jspecify.annotations.NullMarked;
