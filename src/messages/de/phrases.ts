import { plural } from '../plural.js';

export const count = plural('de');
export const FINE = 'Zum Liefern von Dateien ist das nicht nötig.';
export const ASK_ADMIN = 'Versuchen Sie es erneut. Bleibt es dabei, fragen Sie den Administrator.';
