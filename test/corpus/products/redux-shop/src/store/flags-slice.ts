import { createSlice, createAsyncThunk } from '@reduxjs/toolkit';
import { initialize } from 'launchdarkly-js-client-sdk';
import type { RootState } from './index';

const client = initialize('client-id', { kind: 'user', anonymous: true });

export const loadFlags = createAsyncThunk('flags/load', async () => ({
  loyaltyClub: client.variation('loyalty-club', false),
  //                            ^^^^^^^^^^^^^^ evaluation loyalty-club
  fastRefunds: client.variation('fast-refunds', false),
  //                            ^^^^^^^^^^^^^^ evaluation fast-refunds
}));

export const flagsSlice = createSlice({
  name: 'flags',
  initialState: { loyaltyClub: false, fastRefunds: false },
  reducers: {},
  extraReducers: (builder) => builder.addCase(loadFlags.fulfilled, (_, { payload }) => payload),
});

export const selectLoyalty = (state: RootState) => state.flags.loyaltyClub;
