/** The size of the window. WebKitGTK is driven by WebDriver Classic, for which the test runner has no command: tests skip there. */
import { setViewport } from '@web/test-runner-commands';

const USUAL = { width: 800, height: 600 };

/** Makes the window so large, until {@link restoreWindow}. False when this engine cannot. */
export async function resizeWindow(size: {
  readonly width: number;
  readonly height: number;
}): Promise<boolean> {
  return setViewport(size).then(
    () => true,
    () => false,
  );
}

export async function restoreWindow(): Promise<void> {
  await resizeWindow(USUAL);
}
