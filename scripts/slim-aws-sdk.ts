import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const EVENT_STREAMS = '@smithy/core/event-streams';

/** What the SDK takes from its event streams while it is set up. */
const NO_EVENT_STREAMS = `
export const resolveEventStreamSerdeConfig = (config) => config;
export const eventStreamSerdeProvider = () => ({});
export class EventStreamSerde {}
`;

/**
 * Three mends for the AWS SDK in a browser build.
 *
 * In browsers the SDK reads XML with `DOMParser`, which a page under `require-trusted-types-for 'script'` may not use:
 * every answer of S3 would look like nonsense there. The SDK's other parser is plain JavaScript and reads the same.
 *
 * Event streams come only with SelectObjectContent, which no check calls.
 *
 * For the sake of its version, the SDK imports the whole of its package.json.
 */
export function slimAwsSdk(): Plugin {
  return {
    name: 'slim-aws-sdk',
    enforce: 'pre',
    resolveId: (source, importer) => {
      if (source === EVENT_STREAMS) return `\0${EVENT_STREAMS}`;
      return /^\.\/xml-parser(\.js)?$/.test(source) && importer?.includes('@aws-sdk/xml-builder/dist-es/')
        ? fileURLToPath(new URL('./xml-parser.js', new URL(`file://${importer}`)))
        : null;
    },
    load: (id) => (id === `\0${EVENT_STREAMS}` ? NO_EVENT_STREAMS : null),
    transform: (code, id) =>
      id.endsWith('@aws-sdk/client-s3/package.json')
        ? JSON.stringify({ version: (JSON.parse(code) as { version: string }).version })
        : null,
  };
}
