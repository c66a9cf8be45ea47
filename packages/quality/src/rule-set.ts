/** Stored with every verdict: a change of any rule is a new one, so that old verdicts can be told from new ones. */
export const ruleSet = 'r2';
