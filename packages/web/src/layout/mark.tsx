/** Several ways that come together in one place. */
export const Mark = () => (
  <svg class="mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
    <rect width="32" height="32" rx="8" fill="currentColor" />
    <path d="M6 8.5c6 0 6.5 7.5 11.5 7.5M6 16h11.5M6 23.5c6 0 6.5-7.5 11.5-7.5" class="mark-ways" />
    <circle cx="22" cy="16" r="4.2" class="mark-place" />
  </svg>
);
