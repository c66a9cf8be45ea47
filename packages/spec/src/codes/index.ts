export type { CodeEntry, CodeTable } from './code-table.ts';
export { codeTable, codeTables } from './code-tables.ts';
export { educationLevels, educationName } from './education.ts';
export { type IndustryEntry, industries, industryName } from './industry.ts';
export { type OccupationEntry, occupationGroups, occupations } from './occupation.ts';
export { allRegions, cityOf, formerRegions, type Region, regionByCode, regionPath } from './region.ts';
export { isUscc, repairUscc, tidyUscc } from './uscc.ts';
export { closeReasonNames, employmentFormNames, payPeriodNames, statusNames } from './words.ts';
