from flags import client

def create(user):
    if client.variation("async-invoices", user, False):
    //                   ^^^^^^^^^^^^^^ mention async-invoices
        return enqueue(user)
    return render(user)  # async-invoices is off in staging
    //                     ^^^^^^^^^^^^^^ mention async-invoices
