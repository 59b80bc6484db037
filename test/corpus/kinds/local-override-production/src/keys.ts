export const Keys = { STAFF_TOOLS: 'staff-tools' } as const;
//                    ^^^^^^^^^^^ declaration staff-tools
