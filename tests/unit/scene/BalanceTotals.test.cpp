// Totals by search against a count over all claims.

#include "scene/BalanceTotals.hpp"

#include <gtest/gtest.h>

#include "model/RandomBrief.hpp"

namespace tumen::scene {
namespace {

struct Counted {
    int flows = 0;
    int denied = 0;
    int undated = 0;
    std::map<std::string, double> sums;
};

/// Of flows one way, one claim after the other.
Counted countOver(const model::Brief& brief, const Parties& parties, std::pair<std::size_t, std::size_t> way,
                  time::DayRange days) {
    const model::Claims& claims = brief.claims;
    Counted counted;
    for (model::ClaimIndex i = 0; i < claims.size(); ++i) {
        if (parties.ofFlow(claims, i) != way)
            continue;
        counted.undated += time::isUndated(claims.when(i)) ? 1 : 0;
        if (!holdsIn(claims.when(i), days))
            continue;
        ++counted.flows;
        counted.denied += claims.isDenied(i) ? 1 : 0;
        if (const auto magnitude = claims.magnitude(i))
            counted.sums[std::string(claims.unit(i))] += *magnitude;
    }
    return counted;
}

Counted countOf(const BalanceSide& side) {
    Counted counted;
    for (const BalancePart& part : side.parts) {
        counted.flows += part.claims;
        counted.denied += part.denied;
        for (const Amount& amount : part.amounts)
            counted.sums[amount.unit] += amount.sum;
    }
    return counted;
}

void expectSame(const Counted& found, const Counted& wanted) {
    EXPECT_EQ(found.flows, wanted.flows);
    EXPECT_EQ(found.denied, wanted.denied);
    ASSERT_EQ(found.sums.size(), wanted.sums.size());
    for (const auto& [unit, sum] : wanted.sums)
        EXPECT_NEAR(found.sums.at(unit), sum, 1e-9 * sum + 1e-9) << unit;
}

TEST(BalanceTotals, AreWhatACountOverAllClaimsGives) {
    const model::Brief brief = model::randomBrief(3000);
    const BalanceTotals totals(brief);
    const Parties& parties = totals.parties();
    const auto closest = totals.closestPair();
    ASSERT_TRUE(closest);
    int flows = 0;
    for (int year = 1904; year <= 2024; year += 5) {
        const double first = time::toDayNumber({year, 3, 1});
        for (const double length : {0.0, 0.9, 400.0}) {
            const time::DayRange days = {first + 0.3, first + 0.3 + length};
            const BalanceMatrix matrix = totals.matrix(days, 6);
            for (std::size_t giver = 0; giver < matrix.parties.size(); ++giver)
                for (std::size_t taker = 0; taker < matrix.parties.size(); ++taker) {
                    const std::pair way(matrix.parties[giver], matrix.parties[taker]);
                    EXPECT_EQ(matrix.claims[giver][taker], countOver(brief, parties, way, days).flows);
                    flows += matrix.claims[giver][taker];
                }
            const auto [left, right] = *closest;
            const Counted there = countOver(brief, parties, {left, right}, days);
            const Counted back = countOver(brief, parties, {right, left}, days);
            const Balance balance = totals.between(left, right, days);
            expectSame(countOf(balance.leftGives), there);
            expectSame(countOf(balance.rightGives), back);
            EXPECT_EQ(balance.undated, there.undated + back.undated);
        }
    }
    EXPECT_GT(flows, 50) << "else little was compared";
}

} // namespace
} // namespace tumen::scene
