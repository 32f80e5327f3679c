/** The revision of what has just been created. Each edit makes the next. */
export const FIRST_REVISION = '1';
