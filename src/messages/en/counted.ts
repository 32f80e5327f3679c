/** How many of what, in English: `counted(1, 'second')` is “1 second”. */
export const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
