export const BETA_FLAGS = ['beta-kanban', 'beta-gantt'];
//                         ^^^^^^^^^^^^^ declaration beta-kanban
//                                        ^^^^^^^^^^^^ declaration beta-gantt
