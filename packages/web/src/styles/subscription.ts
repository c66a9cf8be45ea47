/** The state of a subscription: commands to copy. */
export const subscriptionStyle = `
.steps{display:grid;gap:.75rem;list-style:decimal;padding-left:1.5rem}
.command{margin:.25rem 0 0;padding:.75rem;border:1px solid var(--line);border-radius:8px;background:var(--page);white-space:pre-wrap;overflow-wrap:anywhere}
.command code{font:400 .875rem/1.6 ui-monospace,Consolas,monospace}
.notice h2{margin:0}
`;
