type Fetch = typeof fetch;

/** A fetch that says who was not reached, and why: the platform's own words are `fetch failed`. */
export const reaching =
  (platform: string, ask: Fetch): Fetch =>
  async (...asked) => {
    try {
      return await ask(...asked);
    } catch (error) {
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new Error(`${platform} could not be reached: ${reason}`, { cause: error });
    }
  };
