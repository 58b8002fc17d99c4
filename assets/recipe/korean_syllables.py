"""Prints the 2,350 common Korean syllables: those of KS X 1001, that is, of EUC-KR."""

syllables = []
for lead in range(0xB0, 0xC9):
    for trail in range(0xA1, 0xFF):
        try:
            syllables.append(bytes([lead, trail]).decode("euc_kr"))
        except UnicodeDecodeError:
            pass
print("".join(syllable for syllable in syllables if "가" <= syllable <= "힣"))
