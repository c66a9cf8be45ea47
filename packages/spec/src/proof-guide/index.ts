export { en as proofGuideEn } from './en.ts';
export { type Piece, type ProofGuide, piecesOf } from './guide.ts';
export { zh as proofGuideZh } from './zh.ts';
