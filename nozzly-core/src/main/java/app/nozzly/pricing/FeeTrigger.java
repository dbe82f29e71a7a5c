package app.nozzly.pricing;

/** What a fee component is charged for, and so how often an order pays it. */
public enum FeeTrigger {
    /** Each line of an order. */
    LINE,
    /** Each unit of each line; the base is that of the line divided by its quantity. */
    ITEM_UNIT,
    /** The order once. */
    ORDER,
    /** The payment of an order; an order has one payment. */
    PAYMENT,
    /** Each unit sold: selling a unit renews its listing. */
    LISTING_OR_RENEWAL,
    /** A calendar month; an order bears a share only when the facts say how many sales to expect. */
    MONTH,
    /** A fair or market; an order bears a share only when the facts say how many sales to expect. */
    EVENT,
    /** A year: nothing for a single order. */
    YEARLY,
    /** A transfer to the seller's bank: nothing for a single order. */
    PAYOUT,
    /** A refund: nothing for a sale. */
    REFUND
}
