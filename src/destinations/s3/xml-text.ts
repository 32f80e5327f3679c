/**
 * The text of the first element of a name, for the few flat answers of STS. Not an XML parser: no entity beyond the five
 * of XML, no attribute, nothing that a hostile document could make expensive.
 */
export function elementText(document: string, name: string): string | undefined {
  const open = document.indexOf(`<${name}>`);
  if (open === -1) return undefined;
  const start = open + name.length + 2;
  const end = document.indexOf(`</${name}>`, start);
  if (end === -1) return undefined;
  return document
    .slice(start, end)
    .trim()
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
