import { createSelector } from '@reduxjs/toolkit';
import type { RootState } from './store';

export const selectTimeline = (state: RootState) => state.featureFlags.timelineView;
//                                                                     ^^^^^^^^^^^^ evaluation timelineView
export const selectBoard = createSelector(
  (state: RootState) => state.featureFlags.boardView,
  //                                       ^^^^^^^^^ evaluation boardView
  (state: RootState) => state.project.kind,
  (board, kind) => board && kind === 'scrum',
);
