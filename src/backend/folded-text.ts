/**
 * A text as a search compares it: in small letters, without the accents of Latin, Greek and Cyrillic letters, however these
 * were typed. The same everywhere: in the language of a user, or of a server, an I may have another small letter.
 */
export const foldedText = (text: string): string =>
  // Most texts have nothing to fold.
  /^[ -~]*$/.test(text)
    ? text.toLowerCase()
    : text
        .normalize('NFKD')
        .replace(/[\u0300-\u036f]/g, '')
        // By way of the capitals: ß and SS, ı and I, ς and Σ are then one.
        .toUpperCase()
        .toLowerCase()
        .replaceAll('ς', 'σ')
        .normalize('NFC');
