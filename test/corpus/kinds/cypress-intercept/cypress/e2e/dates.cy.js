describe('dates', () => {
  it('picks a range', () => {
    cy.setFlag('date-ranges', true);
    //         ^^^^^^^^^^^^^ override date-ranges
    cy.visit('/dates');
  });
});
