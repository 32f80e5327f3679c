/**
 * Dark mode, forced colours and reduced motion as the browser would report them.
 *
 * Chromium only: it is asked over the DevTools protocol (the stock `emulateMedia` of `@web/test-runner-commands` works
 * there too, but drops `forcedColors`). Firefox is driven by WebDriver BiDi and WebKitGTK by WebDriver Classic; neither
 * protocol can set a media feature there, so `emulateMedia` answers `false` and the test should skip:
 *
 *     it('is readable in dark mode', async function () {
 *       if (!(await emulateMedia({ colorScheme: 'dark' }))) this.skip();
 *       ...
 *     });
 *     afterEach(resetMedia);
 */
import { executeServerCommand } from '@web/test-runner-commands';

export interface EmulatedMedia {
  readonly media?: 'screen' | 'print';
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: 'none' | 'active';
  readonly reducedMotion?: 'no-preference' | 'reduce';
  readonly contrast?: 'no-preference' | 'more' | 'less';
}

/** Replaces what was emulated before. False when this engine cannot. */
export async function emulateMedia(media: EmulatedMedia): Promise<boolean> {
  const features = Object.entries({
    'prefers-color-scheme': media.colorScheme,
    'forced-colors': media.forcedColors,
    'prefers-reduced-motion': media.reducedMotion,
    'prefers-contrast': media.contrast,
  }).map(([name, value]) => ({ name, value: value ?? '' }));
  const { supported } = await executeServerCommand<{ supported: boolean }, unknown>('cdw:emulate-media', {
    media: media.media ?? '',
    features,
  });
  return supported;
}

export async function resetMedia(): Promise<void> {
  await emulateMedia({});
}
