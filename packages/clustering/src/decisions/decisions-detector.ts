/** What evidence that was decided by people bears as its detector. */
export const DECISIONS = 'decisions'
