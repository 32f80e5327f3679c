import { css } from 'lit';

/** For elements that show `wholeNames`. */
export const wholeNamesStyles = css`
  .whole {
    display: inline-block;
  }

  /* The slash at the end of a part of a path is no part of a right-to-left sentence. */
  .whole .whole {
    unicode-bidi: plaintext;
  }
`;
