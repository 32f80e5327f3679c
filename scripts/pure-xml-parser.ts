import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/**
 * In browsers the AWS SDK reads XML with `DOMParser`, which a page under `require-trusted-types-for 'script'` may not
 * use: every answer of S3 would look like nonsense there. The SDK's other parser is plain JavaScript and reads the same.
 */
export function pureXmlParser(): Plugin {
  const folder = '@aws-sdk/xml-builder/dist-es/';
  return {
    name: 'pure-xml-parser',
    enforce: 'pre',
    resolveId: (source, importer) =>
      /^\.\/xml-parser(\.js)?$/.test(source) && importer?.includes(folder)
        ? fileURLToPath(new URL('./xml-parser.js', new URL(`file://${importer}`)))
        : null,
  };
}
