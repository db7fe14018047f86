/// What the questionnaire says to people: the names and explanations of its sections, fields and answers.
@NullMarked
package vn.p6monitor.schemas.questionnaire;

import org.jspecify.annotations.NullMarked;
