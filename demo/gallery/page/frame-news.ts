/** What the frame tells the page around it. */
export interface FrameNews {
  readonly gallery: 'shown' | 'failed';
  /** The state as code. */
  readonly code: string;
  /** Why it is not what it should be; empty where it is. */
  readonly trouble: string;
}
