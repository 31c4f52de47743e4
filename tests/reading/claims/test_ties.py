"""What the ties of a sentence are, from the parse and the actors in it."""

from __future__ import annotations

import pytest

from tests.reading.claims.marked import claims, short

TIES = {
    "threatened with, by the one behind the burden": (
        "[Corvath] was threatened with a boycott by [Harrow Front].",
        ["Harrow Front threaten-> Corvath"],
    ),
    "firm that belongs to a person": (
        "[Corvath] belongs to [Dana Orvel|person].",
        ["Dana Orvel ownership-> Corvath"],
    ),
    "body that belongs to a body": (
        "[Harrow Front] belongs to [Coastal Alliance].",
        ["Harrow Front membership-> Coastal Alliance"],
    ),
    "put on one's own list": (
        "[Tessia|government] put [Corvath] on [its=Tessia] sanctions list.",
        ["Tessia sanction-> Corvath"],
    ),
    "on another's list": (
        "[Corvath] is on the sanctions list of [Tessia|government].",
        ["Tessia sanction-> Corvath"],
    ),
    "list of candidates": ("[Tidewell] placed [Dana Orvel|person] on its list.", []),
    "payroll": (
        "[Dana Orvel|person] was on the payroll of [Corvath].",
        ["Dana Orvel role-> Corvath"],
    ),
    "post as": (
        "The file lists [Dana Orvel|person]'s post as a consultant to [Corvath].",
        ["Dana Orvel role-> Corvath"],
    ),
    "raid in which people died": (
        "[Harrow Front] carried out a raid on [Tidewell] in which four people died.",
        ["Harrow Front assault-> Tidewell"],
    ),
    "raid of the police": (
        "[Coastal Police] carried out a raid on [Corvath].",
        ["Coastal Police coerce-> Corvath"],
    ),
    "married into a family": (
        "[Piet Orlo|person] is married to a sister of [Dana Orvel|person].",
        ["Piet Orlo kinship-- Dana Orvel"],
    ),
    "sum between the fine and the fined": (
        "[Coastal Police] slapped a fine of 3 million euros on [Corvath].",
        ["Coastal Police sanction-> Corvath"],
    ),
    "worth between the goods and the receiver": (
        "[Corvath] delivered weapons worth 5 million pesos to [Harrow Front].",
        ["Corvath aid-> Harrow Front"],
    ),
    "money that went": (
        "Money from [Dana Orvel|person] went to [Harrow Front].",
        ["Dana Orvel aid-> Harrow Front"],
    ),
    "costs covered": (
        "[Corvath] covered the costs of [Harrow Front] in 2012.",
        ["Corvath aid-> Harrow Front"],
    ),
    "accusations of one against another": (
        "[Piet Orlo|person] denied the accusations of [Coastal Police] against [Corvath].",
        ["Coastal Police accuse-> Corvath"],
    ),
    "reports of a deed are not the doer's": (
        "[Piet Orlo|person] denied reports of an attack of [Harrow Front] in May.",
        [],
    ),
    "spokesman who denies for his body": (
        "[Piet Orlo|person], a spokesman for [Harrow Front], denied attacking [Corvath].",
        ["Piet Orlo role-> Harrow Front", "Harrow Front assault-> Corvath denied"],
    ),
    "fine with its sum": (
        "[Coastal Police] fined [Corvath] 3 million euros for theft.",
        ["Coastal Police sanction-> Corvath"],
    ),
    "sum received": (
        "[Harrow Front] received 4 million dinars from [Corvath] in May.",
        ["Corvath aid-> Harrow Front"],
    ),
    "sum transferred": (
        "[Dana Orvel|person] transferred 5 million shillings to [Harrow Front].",
        ["Dana Orvel aid-> Harrow Front"],
    ),
    "behind a deed": (
        "[Harrow Front] was behind the attack on [Coastal Police].",
        ["Harrow Front assault-> Coastal Police"],
    ),
    "staged": (
        "[Harrow Front] staged an attack on [Coastal Police].",
        ["Harrow Front assault-> Coastal Police"],
    ),
    "part of a firm held": (
        "[Dana Orvel|person] holds 30 percent of [Corvath].",
        ["Dana Orvel ownership-> Corvath"],
    ),
    "frozen assets": (
        "[Coastal Police] froze the assets of [Corvath].",
        ["Coastal Police sanction-> Corvath"],
    ),
    "contract awarded": (
        "[Coastal Police] awarded [Corvath] a contract.",
        ["Coastal Police agree-- Corvath"],
    ),
    "memorandum of two": (
        "[Corvath] and [Tidewell] signed a memorandum.",
        ["Corvath agree-- Tidewell"],
    ),
    "ultimatum": (
        "[Harrow Front] issued an ultimatum to [Corvath].",
        ["Harrow Front threaten-> Corvath"],
    ),
    "accusations levelled at": (
        "[Harrow Front] levelled accusations of fraud at [Corvath].",
        ["Harrow Front accuse-> Corvath"],
    ),
    "date before subject": (
        "On 4 June 2018 [Tessia|government] and [Brunovia|government] agreed to leave.",
        ["Tessia agree-- Brunovia"],
    ),
    "blocked request": (
        "[Tessia|government] called on [Brunovia|government] to expel them, but "
        "[Corvath] is blocking the expulsion.",
        ["Tessia request-> Brunovia", "Corvath reject-> Tessia"],
    ),
    "who after apposition": (
        "[Sefa Lindholm|person], a farmer near [Molva|place], who has sued [Corvath], left.",
        ["Sefa Lindholm accuse-> Corvath"],
    ),
    "active": (
        "[Harrow Front] attacked [Coastal Police] on Monday.",
        ["Harrow Front assault-> Coastal Police"],
    ),
    "passive": (
        "[Dana Orvel|person] was arrested by [Coastal Police].",
        ["Coastal Police coerce-> Dana Orvel"],
    ),
    "passive without agent": ("[Dana Orvel|person] was arrested in [Selbo|place].", []),
    "relative clause": (
        "[Harrow Front], which attacked [Coastal Police], has an office.",
        ["Harrow Front assault-> Coastal Police"],
    ),
    "object relative": (
        "[Dana Orvel|person], whom [Harrow Front] kidnapped, is a judge.",
        ["Harrow Front coerce-> Dana Orvel"],
    ),
    "reduced relative": ("A mine owned by [Corvath] was bought by [Tidewell].", []),
    "reduced passive": (
        "[Tidewell], owned by [Corvath], has two ships.",
        ["Corvath ownership-> Tidewell"],
    ),
    "joint subjects": (
        "[Tessia|government] and [Brunovia|government] accused [Harrow Front] of theft.",
        ["Tessia accuse-> Harrow Front", "Brunovia accuse-> Harrow Front"],
    ),
    "joint objects": (
        "[Tessia|government] banned [Harrow Front] and [Dockers League].",
        ["Tessia sanction-> Harrow Front", "Tessia sanction-> Dockers League"],
    ),
    "joint verbs": (
        "[Coastal Police] arrested [Dana Orvel|person] and accused [Corvath] of fraud.",
        ["Coastal Police coerce-> Dana Orvel", "Coastal Police accuse-> Corvath"],
    ),
    "mutual subject": (
        "[Tessia|government] and [Brunovia|government] agreed to share the river.",
        ["Tessia agree-- Brunovia"],
    ),
    "mutual with": (
        "[Tessia|government] signed a treaty with [Brunovia|government].",
        ["Tessia agree-- Brunovia"],
    ),
    "links between": (
        "The papers show links between [Harrow Front] and [Tidewell].",
        ["Harrow Front contact-- Tidewell"],
    ),
    "light verb": (
        "[Harrow Front] maintains close ties with [Tidewell].",
        ["Harrow Front contact-- Tidewell"],
    ),
    "held talks": (
        "[Dana Orvel|person] held talks with [Olan Brisco|person] on Friday.",
        ["Dana Orvel contact-- Olan Brisco"],
    ),
    "nominal withdrawal": (
        "The withdrawal of [Harrow Front] from [Tessia|government] was slow.",
        ["Harrow Front retreat-> Tessia"],
    ),
    "possessive withdrawal": (
        "[Brunovia|government]'s withdrawal from [Customs Union] was slow.",
        ["Brunovia retreat-> Customs Union"],
    ),
    "massacre under": (
        "The massacre of [Halvic farmers|group] under [Gorvan Stell|person] is remembered.",
        ["Gorvan Stell assault-> Halvic farmers"],
    ),
    "crimes committed by": (
        "He told of crimes committed by [Harrow Front] against [Halvics|group].",
        ["Harrow Front assault-> Halvics"],
    ),
    "notorious for": (
        "[Harrow Front] is notorious for attacking [Coastal Police].",
        ["Harrow Front assault-> Coastal Police"],
    ),
    "acts of terror": (
        "[Harrow Front] carried out acts of terror against [Halvics|group].",
        ["Harrow Front assault-> Halvics"],
    ),
    "involvement": (
        "[Harrow Front] denied its involvement in the murder of [Edvin Raske|person].",
        [],
    ),
    "enjoyed the support": (
        "[Harrow Front] enjoyed the support of [Gorvan Stell|person].",
        ["Gorvan Stell support-> Harrow Front"],
    ),
    "members": (
        "Three [Harrow Front] members were arrested by [Coastal Police].",
        ["Coastal Police coerce-> Harrow Front"],
    ),
    "members of": (
        "[Tessia|government] expelled two members of [Harrow Front].",
        ["Tessia sanction-> Harrow Front"],
    ),
    "led forces": (
        "The invasion of [Tessia|government] by [Brunovia|government]-led forces began.",
        ["Brunovia assault-> Tessia"],
    ),
    "backed": (
        "[Brunovia|government]-backed [Harrow Front] opened an office.",
        ["Brunovia support-> Harrow Front"],
    ),
    "participle": (
        "[Tessia|government] stopped it by pressuring [Brunovia|government].",
        ["Tessia coerce-> Brunovia"],
    ),
    "called on": (
        "[Tessia|government] has repeatedly called on [Brunovia|government] to expel "
        "[Harrow Front].",
        ["Tessia request-> Brunovia", "Brunovia sanction-> Harrow Front requested"],
    ),
    "urged": (
        "[Tessia|government] urged [Brunovia|government] to ban [Harrow Front].",
        ["Tessia request-> Brunovia", "Brunovia sanction-> Harrow Front requested"],
    ),
    "demanded that": (
        "[Tessia|government] demanded that [Brunovia|government] should pay [Dana Orvel|person].",
        ["Tessia request-> Brunovia", "Brunovia aid-> Dana Orvel requested"],
    ),
    "told to": (
        "[Tessia|government] told [Corvath] to pay [Dana Orvel|person].",
        ["Tessia request-> Corvath", "Corvath aid-> Dana Orvel requested"],
    ),
    "told that": ("[Dana Orvel|person] told [Molva Observer] that it rained.", []),
    "threatened to": (
        "[Harrow Front] threatened to attack [Coastal Police].",
        ["Harrow Front threaten-> Coastal Police", "Harrow Front assault-> Coastal Police future"],
    ),
    "refused to": (
        "[Tessia|government] refused to support [Brunovia|government].",
        ["Tessia reject-> Brunovia"],
    ),
    "rejected a demand by": (
        "[Corvath] rejected a demand by [Dockers League] for more pay.",
        ["Corvath reject-> Dockers League", "Dockers League request-> Corvath"],
    ),
    "judged through a thing": (
        "[Tessia|government] condemned [Harrow Front]'s raid.",
        ["Tessia accuse-> Harrow Front"],
    ),
    "not through a death": ("[Coastal Police] investigated [Edvin Raske|person]'s death.", []),
    "deed through property": (
        "[Coastal Police] raided [Corvath]'s offices.",
        ["Coastal Police coerce-> Corvath"],
    ),
    "sent arms": (
        "[Brunovia|government] sent weapons to [Harrow Front].",
        ["Brunovia aid-> Harrow Front"],
    ),
    "sent greetings": ("[Brunovia|government] sent greetings to [Harrow Front].", []),
    "imposed sanctions": (
        "[Tessia|government] imposed sanctions on [Corvath].",
        ["Tessia sanction-> Corvath"],
    ),
    "cut ties": (
        "[Tessia|government] cut ties with [Brunovia|government].",
        ["Tessia sanction-> Brunovia"],
    ),
    "apposed head": (
        "[Petra Almgren|person], the mayor of [Selbo|place], left.",
        ["Petra Almgren role-> Selbo"],
    ),
    "title before name": (
        "[Harrow Front] spokesman [Olan Brisco|person] left.",
        ["Olan Brisco role-> Harrow Front"],
    ),
    "post of each": (
        "[Selbo|place] mayor [Petra Almgren|person], and [Olan Brisco|person] left.",
        ["Petra Almgren role-> Selbo"],
    ),
    "kin": (
        "[Jonas Almgren|person], the brother of [Petra Almgren|person], left.",
        ["Jonas Almgren kinship-- Petra Almgren"],
    ),
    "wife and name": (
        "[Jonas Almgren|person]'s wife, [Petra Almgren|person], left.",
        ["Petra Almgren kinship-- Jonas Almgren"],
    ),
    "joined": (
        "[Dana Orvel|person] joined [Coastal Police] in 1998.",
        ["Dana Orvel membership-> Coastal Police"],
    ),
    "owner": ("[Corvath] bought [Tidewell] in 2018.", ["Corvath ownership-> Tidewell"]),
    "adjective": (
        "[Olan Brisco|person] is close to [Harrow Front].",
        ["Olan Brisco contact-- Harrow Front"],
    ),
    "place as goal": ("[Dana Orvel|person] travelled to [Brunovia|government].", []),
    "mere company": ("[Dana Orvel|person] and [Olan Brisco|person] sat in the front row.", []),
    "match": ("[Selbo Rovers] beat [Molva Athletic] on Saturday.", []),
    "own part": ("[Harrow Front] attacked [its=Harrow Front] own members.", []),
    "title of a thing": (
        "[Harrow Front|organization] met [Dana Orvel|person], its lawyer.",
        ["Harrow Front contact-- Dana Orvel"],
    ),
    "request of": (
        "[Coastal Police] arrested [Dana Orvel|person] at the request of [Tessia|government].",
        ["Coastal Police coerce-> Dana Orvel", "Tessia request-> Coastal Police"],
    ),
}


@pytest.mark.parametrize("case", TIES)
def test_sentence_gives_exactly_these_ties(case: str) -> None:
    text, expected = TIES[case]
    found = [short(claim) for claim in claims(text) if claim.b]
    assert sorted(found) == sorted(expected)
