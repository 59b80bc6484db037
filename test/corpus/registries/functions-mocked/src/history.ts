import { enableCommitGraph } from './feature-flag';

export const history = () => ({ graph: enableCommitGraph() ? draw() : undefined });
//                                     ^^^^^^^^^^^^^^^^^ evaluation enableCommitGraph
