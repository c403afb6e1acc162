/**
 * Courses, who would like a place, and that somebody did one: by people who take part and by staff alike. What a course is needed
 * before, and which duty of staff is open. Never how well anybody did (R4).
 *
 * <p>Nobody outside needs to import it: whoever lets people begin asks {@link org.alongside.core.initiative.TrainingGate}.
 */
package org.alongside.support.training;
