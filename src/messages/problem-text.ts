/** A problem in words. */
export interface ProblemText {
  /** What is wrong, in one sentence. */
  readonly title: string;
  /** What to do about it. */
  readonly remedy: string;
  /** Where the reason cannot be known: what it may be, the most likely first. */
  readonly causes?: readonly string[];
}
