package org.overturn.bench.generate;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/// Which claim stands where in a transaction set. Claims come in blocks of four places; a block is of one kind:
///
/// ```
/// plain            a claim, a claim, a claim, a claim
/// split            part one, part two, a claim, a claim
/// corrected here   a claim, a claim, the first one reversed, its correction
/// corrected later  a claim, a claim, the first one of this block in the file before reversed, its correction
/// ```
///
/// Files come in pairs with the same payers and payees: only the second of a pair corrects.
final class Places {

    private static final int BLOCK = 4;
    private static final int PERCENT = 100;

    private enum Block {
        PLAIN,
        SPLIT,
        CORRECTED_HERE,
        CORRECTED_LATER
    }

    private final Recipe recipe;
    private final int file;
    private final int transaction;
    private final int claims;

    Places(Recipe recipe, int file, int transaction) {
        this.recipe = recipe;
        this.file = file;
        this.transaction = transaction;
        this.claims = recipe.claimsOf(transaction);
    }

    /// One CLP in its place.
    ///
    /// @param begins whether it is the first word on its claim
    /// @param denialsStanding how the number of claims that stand denied changes with it
    record Placed(Claim claim, boolean begins, int denialsStanding) {}

    LocalDate paymentDate() {
        return recipe.paymentDate(file);
    }

    /// The payer and payee, the same in both files of a pair.
    Lane lane() {
        return Lane.of(recipe.random(0, file / 2, transaction, -1), recipe.mix());
    }

    /// Gives every claim in its order; the same claims however often it is asked.
    void each(Consumer<Placed> sink) {
        ClaimMaker maker = new ClaimMaker(lane(), recipe.mix(), paymentDate());
        for (int first = 0; first < claims; first += BLOCK) {
            SplittableRandom random = recipe.random(1, file, transaction, first);
            if (claims - first < BLOCK) {
                for (int place = first; place < claims; place++) {
                    first(maker.any(number(file, place), random), sink);
                }
            } else {
                block(maker, first, random, sink);
            }
        }
    }

    private void block(ClaimMaker maker, int first, SplittableRandom random, Consumer<Placed> sink) {
        switch (kind(file, first)) {
            case PLAIN -> {
                for (int place = first; place < first + BLOCK; place++) {
                    first(any(maker, file, place), sink);
                }
            }
            case SPLIT -> {
                List<Claim> parts = maker.split(number(file, first), random);
                first(parts.getFirst(), sink);
                sink.accept(new Placed(parts.getLast(), false, parts.getLast().denied() ? 1 : 0));
                first(any(maker, file, first + 2), sink);
                first(any(maker, file, first + 3), sink);
            }
            case CORRECTED_HERE -> {
                String number = number(file, first);
                Claim original = random.nextInt(5) > 0 ? maker.denied(number, random) : maker.paid(number, random);
                first(original, sink);
                first(any(maker, file, first + 1), sink);
                correct(maker, original, random, sink);
            }
            case CORRECTED_LATER -> {
                ClaimMaker before = new ClaimMaker(lane(), recipe.mix(), recipe.paymentDate(file - 1));
                first(any(maker, file, first), sink);
                first(any(maker, file, first + 1), sink);
                correct(maker, any(before, file - 1, first), random, sink);
            }
        }
    }

    private static void first(Claim claim, Consumer<Placed> sink) {
        sink.accept(new Placed(claim, true, claim.denied() ? 1 : 0));
    }

    private static void correct(ClaimMaker maker, Claim original, SplittableRandom random, Consumer<Placed> sink) {
        Claim correction = maker.correction(original, random);
        sink.accept(new Placed(original.reversed(), false, original.denied() ? -1 : 0));
        sink.accept(new Placed(correction, false, correction.denied() ? 1 : 0));
    }

    private Claim any(ClaimMaker maker, int inFile, int place) {
        return maker.any(number(inFile, place), recipe.random(2, inFile, transaction, place));
    }

    private Block kind(int inFile, int first) {
        Mix mix = recipe.mix();
        int dice = recipe.random(3, inFile, transaction, first).nextInt(PERCENT);
        if (dice < BLOCK * mix.split()) {
            return Block.SPLIT;
        }
        dice -= BLOCK * mix.split();
        if (dice < BLOCK * mix.correctedHere()) {
            return Block.CORRECTED_HERE;
        }
        dice -= BLOCK * mix.correctedHere();
        // Every second file corrects, so each corrects twice as much.
        boolean corrects = inFile % 2 == 1 && dice < 2 * BLOCK * mix.correctedLater();
        return corrects && kind(inFile - 1, first) == Block.PLAIN ? Block.CORRECTED_LATER : Block.PLAIN;
    }

    /// CLP01 of the claim that begins in a place.
    private String number(int inFile, int place) {
        long ordinal = (long) inFile * recipe.claimsPerFile() + (long) transaction * recipe.claimsPerTransaction();
        return recipe.label() + "-" + (100_000_000L + ordinal + place);
    }
}
