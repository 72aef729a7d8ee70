package readout.encoder;

import readout.text.Span;

/**
 * A stretch of words that the encoder gives a role, not yet tied to others.
 *
 * @param span from its first word to its last
 * @param paragraph the number of its paragraph in the sheet
 * @param odds the probability of exactly these words, from 0 to 1, as the model has it
 * @param asks what it looks for: a content its cue, a cue its source; empty for a source
 * @param answers what it answers to: a cue to contents, a source to cues; empty for a content
 */
// Numbers by the thousand, never compared or changed.
@SuppressWarnings("ArrayRecordComponent")
record RoleSpan(Role role, Span span, int paragraph, double odds, float[] asks, float[] answers) {}
