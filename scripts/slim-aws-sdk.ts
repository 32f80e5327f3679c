import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/**
 * Two mends for the AWS SDK in a browser build.
 *
 * In browsers the SDK reads XML with `DOMParser`, which a page under `require-trusted-types-for 'script'` may not use:
 * every answer of S3 would look like nonsense there. The SDK's other parser is plain JavaScript and reads the same.
 *
 * For the sake of its version, the SDK imports the whole of its package.json.
 */
export function slimAwsSdk(): Plugin {
  return {
    name: 'slim-aws-sdk',
    enforce: 'pre',
    resolveId: (source, importer) =>
      /^\.\/xml-parser(\.js)?$/.test(source) && importer?.includes('@aws-sdk/xml-builder/dist-es/')
        ? fileURLToPath(new URL('./xml-parser.js', new URL(`file://${importer}`)))
        : null,
    transform: (code, id) =>
      id.endsWith('@aws-sdk/client-s3/package.json')
        ? JSON.stringify({ version: (JSON.parse(code) as { version: string }).version })
        : null,
  };
}
