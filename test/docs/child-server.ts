/** The first answer of a server that is starting; rejects when it has ended. */
export async function answerOf(address: string, hasEnded: () => boolean): Promise<Response> {
  for (;;) {
    try {
      return await fetch(address);
    } catch (error) {
      if (hasEnded()) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
