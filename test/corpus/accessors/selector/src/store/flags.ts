import { createSlice } from '@reduxjs/toolkit';

interface FlagsState {
  values: Record<string, boolean>;
}

export const slice = createSlice({ name: 'flags', initialState: { values: {} } as FlagsState, reducers: {} });
export const selectFlag = (key: string) => (state: { flags: FlagsState }) => state.flags.values[key] ?? false;
